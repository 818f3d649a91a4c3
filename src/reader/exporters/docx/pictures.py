"""Pictures in a DOCX file."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart
from markupsafe import Markup

from reader.core.document import Picture
from reader.exporters.docx.units import emu
from reader.exporters.escaping import NOTHING, fill

# What Word draws of what articles hold; the others are told by their words.
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
_DRAWING = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{0}" cy="{1}"/><wp:docPr id="{2}" name="Picture {2}" descr="{3}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="{2}" name="Picture {2}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{4}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


class Pictures:
    """Puts each picture into the package once, however often it is drawn."""

    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._names: dict[str, str] = {}
        self._drawn = 0

    def draw(self, picture: Picture, width: float, height: float, alt: str) -> Markup:
        """The drawing of that size (mm); nothing if Word could not show it."""
        suffix = _SUFFIXES.get(picture.media_type)
        if suffix is None:
            return NOTHING
        self._drawn += 1
        name = self._names.get(picture.hash) or self._put(picture, suffix)
        return fill(_DRAWING, emu(width), emu(height), self._drawn, alt, name)

    def _put(self, picture: Picture, suffix: str) -> str:
        name = self._names[picture.hash] = f"picture{len(self._names) + 1}"
        place = PackURI(f"/word/media/{name}.{suffix}")
        part = ImagePart(place, picture.media_type, picture.data)
        self._part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, name)
        return name
